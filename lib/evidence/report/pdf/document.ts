import PDFDocument from 'pdfkit';
import { FONT_NAMES, type Fonts } from './fonts';

export interface DocumentFacts {
  title: string;
  subject: string;
  author: string;
  creator: string;
  createdAt: Date;
  /** Head and foot of every page but the first. */
  head: string;
  foot: string;
}

/** Says that the file keeps to PDF/UA-1. The library's own option also lists the glyphs of each font, incompletely. */
const PDF_UA =
  '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>';

/** The library writes these texts into XML as they are. */
const xmlSafe = (text: string) => text.replace(/&/g, 'and').replace(/</g, '‹').replace(/>/g, '›');

/** An empty tagged document, whose every property follows from the report. */
export function openDocument(fonts: Fonts, facts: DocumentFacts): PDFKit.PDFDocument {
  const document = new PDFDocument({
    autoFirstPage: false,
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en',
    displayTitle: true,
    font: null as never,
    info: {
      Title: xmlSafe(facts.title),
      Subject: xmlSafe(facts.subject),
      Author: xmlSafe(facts.author),
      Creator: xmlSafe(facts.creator),
      Producer: 'PDFKit',
      CreationDate: facts.createdAt,
      ModDate: facts.createdAt,
    },
  });
  document.appendXML(PDF_UA);
  for (const name of FONT_NAMES) document.registerFont(name, fonts.get(name) as never);
  return document;
}
