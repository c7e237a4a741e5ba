import type { SnapshotLanguage } from '../../../model/snapshot.ts'

/** The fixed words of a published page in one language. */
export interface PageWords {
  table: string
  number: string
  link: string
  source: string
  meetings: string
  steps: string
  row: (row: number) => string
  leftOut: (claims: number) => string
  fullSize: string
  open: string
}

const words: Readonly<Record<SnapshotLanguage, PageWords>> = {
  en: {
    table: 'Show as table, with sources',
    number: 'No.',
    link: 'Link',
    source: 'Source',
    meetings: 'Meetings',
    steps: 'Step by step',
    row: (row) => `row ${row}`,
    leftOut: (claims) =>
      `${claims} further ${claims === 1 ? 'claim' : 'claims'} about these items and links: not listed here.`,
    fullSize: 'Open at full size',
    open: 'Open in Parley',
  },
  fr: {
    table: 'Afficher en tableau, avec les sources',
    number: 'N°',
    link: 'Lien',
    source: 'Source',
    meetings: 'Rencontres',
    steps: 'Pas à pas',
    row: (row) => `ligne ${row}`,
    leftOut: (claims) => `Autres affirmations sur ces éléments et liens, non listées ici : ${claims}.`,
    fullSize: 'Ouvrir en taille réelle',
    open: 'Ouvrir dans Parley',
  },
  de: {
    table: 'Als Tabelle zeigen, mit Quellen',
    number: 'Nr.',
    link: 'Verbindung',
    source: 'Quelle',
    meetings: 'Treffen',
    steps: 'Schritt für Schritt',
    row: (row) => `Zeile ${row}`,
    leftOut: (claims) => `Weitere Angaben zu diesen Einträgen und Verbindungen, hier nicht aufgeführt: ${claims}.`,
    fullSize: 'In voller Größe öffnen',
    open: 'In Parley öffnen',
  },
  es: {
    table: 'Mostrar como tabla, con fuentes',
    number: 'N.º',
    link: 'Vínculo',
    source: 'Fuente',
    meetings: 'Reuniones',
    steps: 'Paso a paso',
    row: (row) => `fila ${row}`,
    leftOut: (claims) => `Otras afirmaciones sobre estos elementos y vínculos, no incluidas aquí: ${claims}.`,
    fullSize: 'Abrir a tamaño completo',
    open: 'Abrir en Parley',
  },
  ko: {
    table: '출처와 함께 표로 보기',
    number: '번호',
    link: '관계',
    source: '출처',
    meetings: '회의',
    steps: '단계별로 보기',
    row: (row) => `${row}행`,
    leftOut: (claims) => `이 항목과 관계에 대한 다른 진술 ${claims}건은 여기에 싣지 않았습니다.`,
    fullSize: '원래 크기로 열기',
    open: 'Parley에서 열기',
  },
}

/** The fixed words of a page in a language; English if none is given. */
export function pageWords(language: SnapshotLanguage = 'en'): PageWords {
  return words[language]
}
