/** @type {import('html-validate').ConfigData} */
export default {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // The title of a notice's page is the notice's title, word by word, however long it is.
    'long-title': 'off',
    // Clause addresses are ids and begin with the clause's number: “2.3-1”. HTML allows it.
    'valid-id': ['error', { relaxed: true }],
    // Every script comes from this site (Content-Security-Policy 'self'); hashes guard against other hosts.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Astro ends a line of output where the source has one; browsers fold it.
    'no-trailing-whitespace': 'off',
    // Checkboxes of one question share its name: several may be chosen.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
    // The Content-Security-Policy blocks styles written on elements.
    'no-inline-style': 'error',
  },
};
