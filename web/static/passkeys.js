// A passkey is made or used where the browser can; its answer goes with the form whose button was pressed. What is for
// browsers with passkeys is hidden until then, what is for all others goes.
const works =
  isSecureContext &&
  typeof window.PublicKeyCredential?.parseCreationOptionsFromJSON === 'function' &&
  typeof window.PublicKeyCredential.parseRequestOptionsFromJSON === 'function';
if (works) {
  for (const part of document.querySelectorAll('[data-with-passkeys]')) part.hidden = false;
  for (const part of document.querySelectorAll('[data-without-passkeys]')) part.hidden = true;
}

/** What the browser is asked: it stands at the button, or is fetched when it is pressed. */
async function optionsOf({ options, ask }) {
  if (options !== undefined) return JSON.parse(options);
  const answer = await fetch(ask, { method: 'POST' });
  if (!answer.ok) throw new Error(String(answer.status));
  return await answer.json();
}

async function answerOf({ passkey, ...words }) {
  const options = await optionsOf(words);
  return passkey === 'make'
    ? await navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
      })
    : await navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
      });
}

for (const button of document.querySelectorAll('button[data-passkey]')) {
  const { form, dataset } = button;
  const trouble = form.querySelector('[data-passkey-trouble]');
  button.addEventListener('click', async () => {
    trouble.hidden = true;
    button.disabled = true;
    try {
      const answer = await answerOf(dataset);
      form.elements._passkey.value = JSON.stringify(answer.toJSON());
      // without a button of its own: nothing else that the form could do is meant
      form.submit();
    } catch (error) {
      trouble.textContent = error.name === 'InvalidStateError' ? dataset.known : dataset.notGiven;
      trouble.hidden = false;
      button.disabled = false;
    }
  });
}
