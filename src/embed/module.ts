// The module for a script tag: registers the elements, and exports what the package does.
import '../define.js';

export * from '../index.js';
