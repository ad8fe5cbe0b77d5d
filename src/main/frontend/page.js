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

// What fits only some choices before it: <select data-narrowed-by="profile kind"> with <option data-of="taxi/works taxi/staff">, and parts
// of a form likewise. The rest is taken away, so that no keyboard, phone or reader meets it; without this all is shown, and refused.
const narrowed = [...document.querySelectorAll('[data-narrowed-by]')].map((part) => ({
  part,
  whole: part instanceof HTMLSelectElement ? [...part.childNodes] : [],
  groups: new Map([...part.querySelectorAll('optgroup')].map((group) => [group, [...group.children]])),
}));

function narrow({ part, whole, groups }) {
  const chosen = part.dataset.narrowedBy.split(' ').map((name) => document.getElementById(name).value).join('/');
  const fits = (one) => one.dataset?.of === undefined || one.dataset.of.split(' ').includes(chosen);
  if (!whole.length) {
    part.hidden = !fits(part);
    part.querySelectorAll('input, select, textarea').forEach((field) => { field.disabled = part.hidden; });
    return;
  }
  const before = part.value;
  groups.forEach((options, group) => group.replaceChildren(...options.filter(fits)));
  part.replaceChildren(...whole.filter((one) => fits(one) && (!groups.has(one) || one.children.length)));
  part.value = before;
  if (part.selectedIndex < 0) {
    part.selectedIndex = 0;
  }
}

if (narrowed.length) {
  narrowed.forEach(narrow);
  document.addEventListener('change', () => narrowed.forEach(narrow));
}
