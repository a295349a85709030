import { render } from 'lit';
import { icon } from '../parts/icons.js';

/** Puts the name of a picture, and where there is an address a link to it, in the place of one that cannot be shown. */
export function nameImage(image: EventTarget | null): void {
  if (!(image instanceof HTMLImageElement)) return;
  const words = image.alt.replace(/\|\d+x\d+(?:,\s*\d+%)?$/, '').trim() || fileOf(image.src);
  const isLink = image.src !== '' && image.closest('a') === null;
  const place = document.createElement(isLink ? 'a' : 'span');
  place.className = 'picture';
  if (place instanceof HTMLAnchorElement) {
    Object.assign(place, { href: image.src, target: '_blank', rel: 'noopener noreferrer nofollow ugc' });
  } else if (words !== '') {
    place.role = 'img';
    place.ariaLabel = words;
  }
  const text = document.createElement('span');
  text.textContent = words;
  image.replaceWith(place);
  render(icon('image', 'small'), place);
  place.append(text);
}

function fileOf(address: string): string {
  return address === '' ? '' : (new URL(address).pathname.split('/').pop() ?? '');
}
