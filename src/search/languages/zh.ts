import type { Analyser } from '../analyser.js';
import { createUnspacedAnalyser } from '../unspaced.js';
const STOP_PAIRS =
  '我的 我们 我們 你们 怎么 怎麼 怎样 什么 什麼 为什 為什 么办 麼辦 如何 可以 不能 不了 没有 沒有 一个 一個 这个 這個 那个 请问 請問 谢谢 謝謝 您好 你好 ' +
  '就是 还是 還是 因为 因為 所以 但是 如果 时候 時候 已经 已經 哪里 哪裡 无法 無法';

/** Chinese, simplified and traditional. */
export const chinese: Analyser = createUnspacedAnalyser('zh', STOP_PAIRS.split(' '));
