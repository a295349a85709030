import { counted } from './counted.js';
import type { ImageMessages } from './messages-images.js';

const number = new Intl.NumberFormat('en');

const SAFE = 'Your picture is still here.';

export const enImages: ImageMessages = {
  imageAdd: 'Add a screenshot',
  imageDrop: 'Drop the picture here',
  imageOpening: 'Opening the picture',
  imageUnavailable: 'Pictures can’t be added right now. Check your connection and try again.',
  imageListTitle: 'Pictures',
  imageWaiting: 'Not in your post yet',
  imageInPost: 'In your post',
  imageUnnamed: 'Picture without a description',
  imageOpen: 'Open',
  imageDiscard: 'Discard',
  imageRemove: 'Remove from post',
  imageRemoved: ({ name }) => `Removed: ${name}`,
  imagesNotIn: ({ count }) => `${counted(count, 'picture is', 'pictures are')} not in your post yet.`,
  imagesNotKept: 'A picture that is not in your post yet is lost when you sign in here. Add it first.',
  imageAdded: 'Added to your post',
  imageBack: 'The picture is back in your post',
  imageEmpty: ({ name }) => `${name} is empty. Take the screenshot again.`,
  imageUnsupported: ({ name }) => `${name} is not a picture we can read here. Save it as PNG or JPEG.`,
  imageBroken: ({ name }) => `${name} can’t be read. It may be damaged: take the screenshot again.`,
  imageTooManyPixels: ({ name }) => `${name} has more than 50 million pixels. Crop it first.`,
  imageTooMany: ({ name }) => `${name} was left out. Add the other pictures to your post first.`,
  imageBlocked: 'This browser does not let pages work on pictures. Add the picture in the forum.',

  imageTitle: 'Check your picture',
  imageLede: 'Posts are public. Hide names, e-mail addresses and numbers first.',
  imageStripped: 'Place, time and camera details in the file are left out.',
  imageScaled: ({ width, height }) =>
    `It was very large and is now ${number.format(width)} by ${number.format(height)} pixels.`,
  imageFirstFrame: 'It moves. Only its first frame is kept.',
  imageAltLabel: 'What does the picture show?',
  imageAltHint: 'People who can’t see the picture read this instead.',
  imageAltMissing: 'Without it, they only get the file name.',
  imageNameLabel: 'File name',
  imageNameHint: 'Others can see it.',
  imageAddToPost: 'Add to post',
  imageLater: 'Not now',
  imageKept: '“Not now” keeps the picture until you leave this page.',

  imageCanvas: 'Your picture',
  imageCanvasHint: 'Drag over what nobody should see, or click on it.',
  imageHide: 'Hide an area',
  imageAreas: 'Hidden areas',
  imageArea: ({ number: index, width, height, x, y }) =>
    `Hidden area ${number.format(index)}, ${number.format(width)} by ${number.format(height)} at ${number.format(x)}, ${number.format(y)}`,
  imageAreaShort: ({ number: index }) => `Area ${number.format(index)}`,
  imageAreaKeys: 'Arrow keys move an area, with Shift they change its size. Delete removes it, Enter is done.',
  imageAreaSmaller: 'Smaller',
  imageAreaLarger: 'Larger',
  imageAreaRemove: 'Show again',
  imageAreaRemoved: ({ number: index }) => `Area ${number.format(index)} is shown again`,

  imageUploading: ({ name }) => `Uploading ${name}`,
  imageStop: 'Stop',
  imageStopped: `Stopped. ${SAFE}`,
  imageOfflineTitle: 'You are offline.',
  imageOfflineHint: 'The upload begins when the connection is back.',
  imageTooLargeTitle: 'The picture is too large for the forum.',
  imageTooLargeHint: ({ limit }) => `The forum takes up to ${limit}. Crop the picture and choose it again.`,
  imageSignIn: 'Sign in, in a new tab',
  imageFailures: {
    'auth-required': { title: 'Sign in to add pictures.', hint: `Come back to this tab afterwards. ${SAFE}` },
    'session-expired': {
      title: 'You have been signed out.',
      hint: `Sign in again and come back to this tab. ${SAFE}`,
    },
    forbidden: { title: 'You can’t add pictures here.', hint: 'Your account may not do that. You can post without.' },
    validation: { title: 'The forum did not take the picture.', hint: 'Try another one, or post without.' },
    'rate-limited': { title: 'The forum asks to wait.', hint: `Try again in a minute. ${SAFE}` },
    duplicate: { title: 'The forum has this picture already.', hint: 'Try again, or post without.' },
    conflict: { title: 'Something changed on the forum meanwhile.', hint: `Try once more. ${SAFE}` },
    captcha: {
      title: 'The forum wants to check that you are a person.',
      hint: 'Add the picture in the forum after you have posted.',
    },
    'not-found': { title: 'The forum takes no pictures any more.', hint: 'You can post without.' },
    unavailable: { title: 'The forum is not available.', hint: `Try again in a while. ${SAFE}` },
    unreachable: { title: 'We can’t reach the forum.', hint: `Check your connection and try again. ${SAFE}` },
    timeout: { title: 'The forum took too long.', hint: `Try again. ${SAFE}` },
    protocol: { title: 'The forum gave an answer we don’t understand.', hint: `Try again, or post without. ${SAFE}` },
  },
};
