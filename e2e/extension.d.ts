/** What the pages of the extension have, for the functions that tests run in them. */
declare const chrome: import('webextension-polyfill').Browser
