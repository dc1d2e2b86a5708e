/**
 * What checks an archive's journal without the product, as its README tells it: by SHA-256 and the texts that were
 * hashed, in a language that whoever reads it later has. It goes through all of it, and then says all that is wrong.
 */

export const JOURNAL_CHECK_FILE = 'kiem-tra-nhat-ky.py';

export const JOURNAL_CHECK_PROGRAM = `import hashlib, json, pathlib, sys
sha = lambda text: hashlib.sha256(text.encode('utf-8')).hexdigest()
contents = pathlib.Path('MUCLUC.html').read_text('utf-8')
notes = pathlib.Path('nhat-ky/da-xoa.json')
notes = json.loads(notes.read_text('utf-8')) if notes.exists() else []
erased = {(note['subject'], note['seq'], note['part']) for note in notes}
wrong = []
for file in sorted(pathlib.Path('nhat-ky').glob('*.jsonl')):
    seq, previous = 0, None
    for line in file.read_bytes().decode('utf-8').split('\\n')[:-1]:
        entry = json.loads(line)
        seq += 1
        place = file.name + ' #' + str(seq) + ': '
        if entry['seq'] != seq:
            wrong.append(place + 'a number is missing')
            seq = entry['seq']
        if 'unsealed' in entry:
            wrong.append(place + 'there is no seal, nothing can be checked')
            previous = None
            continue
        if sha(entry['head']) != entry['hash']: wrong.append(place + 'the head was changed')
        head, work, digests, before = json.loads(entry['head'])
        if head['seq'] != seq or before != previous: wrong.append(place + 'the chain is broken')
        for name, digest in zip(['payload', 'content', 'standing', 'notices'], digests):
            text = entry['parts'][name]
            if text is None:
                if (file.stem, seq, name) not in erased: wrong.append(place + name + ' is gone, and nobody erased it')
            elif sha(text) != digest: wrong.append(place + name + ' was changed')
        previous = entry['hash']
    if previous is not None and previous not in contents: wrong.append(file.name + ': MUCLUC.html has another last entry')
    print(file.name, seq, previous)
for problem in wrong: print(problem, file=sys.stderr)
raise SystemExit(1 if wrong else 0)
`;
