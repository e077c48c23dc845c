/** An address of one question (…#quiosco) opens its answer; browsers only scroll to it. */
export function openAddressedQuestion(): void {
  const open = () => {
    const id = location.hash.slice(1);
    const question = id === '' ? null : document.getElementById(id);
    if (question instanceof HTMLDetailsElement) question.open = true;
  };
  open();
  window.addEventListener('hashchange', open);
  // What is closed would be missing on paper.
  window.addEventListener('beforeprint', () => {
    for (const question of document.querySelectorAll<HTMLDetailsElement>('details.question'))
      question.open = true;
  });
}
