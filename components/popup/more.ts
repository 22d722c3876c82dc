/** What the popup shows only when asked: a chunk of its own, with the words of the room `more`. */
export { Attempts } from './attempts.tsx'
export { Checklist } from './checklist.tsx'
export { Consent } from './consent.tsx'
export { Notices } from './notices.tsx'
export { JournalLink, Owed, opened } from './opened.tsx'
export { Troubles } from './troubles.tsx'
export { Why } from './why.tsx'
