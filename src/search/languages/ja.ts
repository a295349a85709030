import type { Analyser } from '../analyser.js';
import { createUnspacedAnalyser } from '../unspaced.js';
const STOP_PAIRS =
  'です ます ませ まし した しま ない なく なか から ので って てい いる いま せん られ れる でき きな きま する こと よう うに どう すれ れば ばい ' +
  'いい すか くだ ださ さい いた ただ あり りま あっ たい この その ため てく れな なり なっ った たら ても まで など とき では には のは のが のを';

/** Japanese. */
export const japanese: Analyser = createUnspacedAnalyser('ja', STOP_PAIRS.split(' '));
