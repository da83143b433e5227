/** A narrow window shows one column at a time: people, phones or wall. */
export const show = view => {
  document.body.dataset.view = view
}

for (const button of document.querySelectorAll('.views button'))
  button.addEventListener('click', () => show(button.dataset.view))
