// Small comforts on every page; each page works without them.

// The present page is marked in the navigation.
for (const link of document.querySelectorAll('.top nav a')) {
  if (link.pathname === location.pathname) {
    link.setAttribute('aria-current', 'page');
  }
}

// The language links keep the rest of the address.
for (const link of document.querySelectorAll('.languages a')) {
  const address = new URL(location.href);
  address.searchParams.set('lang', link.lang);
  link.href = address.pathname + address.search;
}

// A form is sent once, however often its button is clicked.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  setTimeout(() => delete form.dataset.sent, 4000);
});

// Questions before steps that cannot be taken back: <button data-confirm="…">.
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-confirm]');
  if (button && !window.confirm(button.dataset.confirm)) {
    event.preventDefault();
  }
});

// After a refused form the first wrong field has the focus.
const wrong = document.querySelector('[aria-invalid=true]');
if (wrong) {
  wrong.focus();
}
