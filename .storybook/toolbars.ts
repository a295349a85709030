import type { GlobalTypes } from 'storybook/internal/types';
import { TROUBLES } from '../stories/fixtures/faults.js';

type Items = readonly (readonly [value: string, title: string])[];

type Icon = NonNullable<NonNullable<GlobalTypes[string]['toolbar']>['icon']>;

function toolbar(title: string, icon: Icon, description: string, items: Items): GlobalTypes[string] {
  return {
    description,
    toolbar: {
      title,
      icon,
      dynamicTitle: true,
      items: items.map(([value, itemTitle]) => ({ value, title: itemTitle })),
    },
  };
}

/** What each story stands in. No value looks like a number: in an address it would become one. The first of each is where Storybook, and the stories as tests, start. */
export const globalTypes = {
  theme: toolbar('Theme', 'contrast', 'Colour scheme of the page', [
    ['light', 'Light'],
    ['dark', 'Dark'],
  ]),
  brand: toolbar('Brand', 'paintbrush', 'The tokens the page sets', [
    ['first', 'First brand'],
    ['second', 'Second brand'],
  ]),
  direction: toolbar('Direction', 'transfer', 'Writing direction of the page', [
    ['ltr', 'Left to right'],
    ['rtl', 'Right to left'],
  ]),
  width: toolbar('Width', 'grow', 'Width of the column the element stands in', [
    ['full', 'Full width'],
    ['880px', '880: form and aside'],
    ['560px', '560: one column'],
    ['416px', '416: the launcher’s panel'],
    ['320px', '320: small phone'],
  ]),
  density: toolbar('Density', 'component', 'Two tokens: space and the size of controls', [
    ['regular', 'Regular'],
    ['compact', 'Compact'],
  ]),
  text: toolbar('Text size', 'zoom', 'Text size set in the browser', [
    ['regular', 'Text 100 %'],
    ['double', 'Text 200 %'],
  ]),
  fault: toolbar(
    'Fault',
    'lightning',
    'What goes wrong at the forum',
    Object.entries(TROUBLES).map(([name, { title }]) => [name, title]),
  ),
} satisfies GlobalTypes;

export const initialGlobals = {
  theme: 'light',
  brand: 'first',
  direction: 'ltr',
  width: 'full',
  density: 'regular',
  text: 'regular',
  fault: 'none',
};
