import type { EnvironmentMessages } from './messages-environment.js';

export const enEnvironment: EnvironmentMessages = {
  deviceTitle: 'About your device',
  deviceHint: 'Goes into your post, and nowhere else. Change it, or leave it out.',
  deviceUse: 'Put this into my post',
  deviceElsewhere: 'You ask about another device, so this is left out.',
  factValue: ({ name }) => `${name}: what your post says`,
  factApp: 'App',
  factOs: 'System',
  factBrowser: 'Browser',
};
