// A link from a mail: its token stands behind #, which no server and no log sees. It is put into the form, whose button sends it.
const form = document.getElementById('by-link');
if (form !== null) {
  const token = location.hash.slice(1);
  if (/^[\w-]{43}$/.test(token)) {
    form.elements.token.value = token;
    form.hidden = false;
    document.getElementById('by-code').hidden = true;
    history.replaceState(null, '', location.pathname);
  }
}
// a phone is mostly one person's own
if (matchMedia('(max-width: 47.99rem)').matches)
  for (const shared of document.querySelectorAll('input[name="shared"]')) shared.checked = false;
// another link in the same tab changes what stands behind # alone: the page is asked for anew
addEventListener('hashchange', () => {
  if (location.pathname.endsWith('/link'))
    location.replace(`${location.pathname}?${Date.now()}${location.hash}`);
});
