import '@pagefind/component-ui';
