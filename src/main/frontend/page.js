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

// On a form that was begun the language links keep what was typed: the server shows it again in the other language.
document.addEventListener('click', (event) => {
  const link = event.target.closest('.languages a');
  const form = document.querySelector('form[data-keeps-language]');
  if (!link || !form) {
    return;
  }
  event.preventDefault();
  const language = document.createElement('input');
  language.type = 'hidden';
  language.name = 'redisplay';
  language.value = link.lang;
  form.append(language);
  form.submit();
});

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

// The frame of a mail is as high as the mail, whatever its width, so that nothing is cut.
for (const frame of document.querySelectorAll('iframe.mail')) {
  const fit = () => {
    const mail = frame.contentDocument?.documentElement;
    if (mail) {
      frame.style.height = '0';
      frame.style.height = `${mail.scrollHeight + frame.offsetHeight - frame.clientHeight}px`;
    }
  };
  frame.addEventListener('load', fit);
  window.addEventListener('resize', fit);
  fit();
}
