import type { Analyser } from '../analyser.js';
import { createUnspacedAnalyser } from '../unspaced.js';
const STOP_PAIRS = 'ไม่ ได้ และ แล ละ ครั รับ ค่ะ คะ จะ ให้ ของ ขอ อง ยัง งไง ทำ ไม ผม ฉัน ที่ มี อยู ย่า ไร';

/** Thai. */
export const thai: Analyser = createUnspacedAnalyser('th', STOP_PAIRS.split(' '));
