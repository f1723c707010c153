import type { Picture, Shape } from '../pictures';
import type { Canvas, Node } from './canvas';
import { COLOURS, FACES, INKS, PAGE } from './look';
import { writeLines } from './prose';

/** A picture as one figure with its words as alternative text, and a caption. */
export function drawPicture(canvas: Canvas, parent: Node, picture: Picture, caption: string): void {
  canvas.need(picture.height + FACES.caption.leading + 12);
  const top = canvas.y;
  const box: [number, number, number, number] = [
    PAGE.left,
    top,
    PAGE.left + picture.width,
    top + picture.height,
  ];
  const figure = canvas.node(parent, 'Figure', { alt: picture.alt, bbox: box, placement: 'Block' });
  canvas.content(figure, 'Figure', (document) => {
    for (const shape of picture.shapes)
      if (shape.kind === 'text') drawText(canvas, shape, PAGE.left, top);
      else drawShape(document, shape, PAGE.left, top);
  });
  figure.end();
  canvas.y = top + picture.height + 2;
  const below = canvas.node(parent, 'P');
  writeLines(canvas, below, 'P', `Picture: ${caption}`, { face: FACES.note, colour: COLOURS.muted });
  below.end();
  canvas.y += 8;
}

type Drawn = Exclude<Shape, { kind: 'text' }>;

function drawShape(document: PDFKit.PDFDocument, shape: Drawn, left: number, top: number): void {
  if (shape.kind === 'dot')
    document.circle(left + shape.x, top + shape.y, shape.radius).fill(INKS[shape.fill]);
  else if (shape.kind === 'line') {
    const [first, ...rest] = shape.points;
    if (!first) return;
    document.save().lineWidth(shape.width).strokeColor(INKS[shape.ink]);
    if (shape.dash.length > 0) document.dash(shape.dash as never, {});
    document.moveTo(left + first[0], top + first[1]);
    for (const [x, y] of rest) document.lineTo(left + x, top + y);
    document.stroke().restore();
  } else if (shape.fill === 'hatched') hatch(document, shape, left, top);
  else document.rect(left + shape.x, top + shape.y, shape.width, shape.height).fill(INKS[shape.fill]);
}

function hatch(
  document: PDFKit.PDFDocument,
  shape: Shape & { kind: 'rect' },
  left: number,
  top: number,
): void {
  const [x, y] = [left + shape.x, top + shape.y];
  document.save().rect(x, y, shape.width, shape.height).clip();
  document.lineWidth(0.4).strokeColor(COLOURS.rule);
  for (let at = -shape.height; at < shape.width; at += 4)
    document
      .moveTo(x + at, y + shape.height)
      .lineTo(x + at + shape.height, y)
      .stroke();
  document.restore();
}

function drawText(canvas: Canvas, shape: Shape & { kind: 'text' }, left: number, top: number): void {
  const face = { name: 'text', size: shape.size, leading: shape.size * 1.3 } as const;
  const text = canvas.fonts.cut(shape.text, shape.width, face);
  const spare = shape.width - canvas.fonts.width(text, face);
  const shift = { left: 0, center: spare / 2, right: spare }[shape.align];
  canvas.line(text, left + shape.x + shift, top + shape.y, face, INKS[shape.ink]);
}
