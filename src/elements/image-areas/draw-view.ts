import { drawHidden } from '../../controllers/image-writer.js';
import type { Area } from '../../core/image-areas.js';

/** Draws the picture as it will be posted, with the edges of what is hidden; that of the selected area is solid. */
export function drawView(
  view: HTMLCanvasElement,
  picture: HTMLCanvasElement,
  areas: readonly Area[],
  selected: number,
): void {
  const context = view.getContext('2d');
  if (context === null) return;
  const { color, backgroundColor } = getComputedStyle(view);
  // As wide as two pixels of the screen, however small the picture is shown.
  const line = Math.max(1, (2 * view.width) / (view.clientWidth || view.width));
  context.setLineDash([]);
  context.clearRect(0, 0, view.width, view.height);
  drawHidden(context, { canvas: picture }, areas);
  areas.forEach(({ x, y, width, height }, i) => {
    context.lineWidth = line * 2;
    context.strokeStyle = backgroundColor;
    context.setLineDash([]);
    context.strokeRect(x, y, width, height);
    context.lineWidth = line;
    context.strokeStyle = color;
    if (i !== selected) context.setLineDash([line * 3, line * 2]);
    else context.lineWidth = line * 1.5;
    context.strokeRect(x, y, width, height);
  });
}
