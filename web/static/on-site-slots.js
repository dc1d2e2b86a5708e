// The places of a card that the pack's words go to, by their names.

export const slot = (card, name) => card.querySelector(`[data-slot="${name}"]`);

/** Lists texts, each in a line of its own. */
export function list(at, texts) {
  at.replaceChildren(
    ...texts.map((text) => {
      const item = document.createElement('li');
      item.className = 'typed';
      item.textContent = text;
      return item;
    }),
  );
}
