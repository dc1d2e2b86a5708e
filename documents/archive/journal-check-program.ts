/**
 * What checks an archive's journal without the product, as its README tells it: by SHA-256 and the texts that were
 * hashed, in a language that whoever reads it later has.
 */

export const JOURNAL_CHECK_FILE = 'kiem-tra-nhat-ky.py';

export const JOURNAL_CHECK_PROGRAM = `import hashlib, json, pathlib
sha = lambda text: hashlib.sha256(text.encode('utf-8')).hexdigest()
for file in sorted(pathlib.Path('nhat-ky').glob('*.jsonl')):
    seq, previous = 0, None
    for line in file.read_bytes().decode('utf-8').split('\\n')[:-1]:
        entry = json.loads(line)
        seq += 1
        place = file.name + ' #' + str(seq)
        if entry['seq'] != seq: raise SystemExit(place + ': a number is missing')
        if sha(entry['head']) != entry['hash']: raise SystemExit(place + ': the head was changed')
        head, work, digests, before = json.loads(entry['head'])
        if head['seq'] != seq or before != previous: raise SystemExit(place + ': the chain is broken')
        for name, digest in zip(['payload', 'content', 'standing', 'notices'], digests):
            text = entry['parts'][name]
            if text is not None and sha(text) != digest: raise SystemExit(place + ': ' + name + ' was changed')
        previous = entry['hash']
    print(file.name, seq, previous)
`;
