// What is loaded together: the calls to a forum that somebody asked for.
export { actOnEntry, lookUpPost, submitPost } from './forum-calls.js';
export { handOff } from './hand-off.js';
