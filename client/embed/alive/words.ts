import type { SnapshotLanguage } from '../../../model/snapshot.ts'

/** The words of the controls in one language. */
export interface AliveWords {
  picture: string
  closer: string
  further: string
  whole: string
  time: string
  from: string
  until: string
  story: string
  previous: string
  next: string
  close: string
  page: string
  newer: string
  withdrawn: string
  newest: string
}

const words: Readonly<Record<SnapshotLanguage, AliveWords>> = {
  en: {
    picture: 'Picture: the arrow keys go from item to item, Enter keeps the quotes open',
    closer: 'Zoom in',
    further: 'Zoom out',
    whole: 'Show the whole picture',
    time: 'Choose a time',
    from: 'From',
    until: 'Until',
    story: 'Step by step',
    previous: 'Previous step',
    next: 'Next step',
    close: 'Close',
    page: 'Open the page',
    newer: 'This is no longer the newest version',
    withdrawn: 'Withdrawn by its publisher',
    newest: 'Open the newest version',
  },
  fr: {
    picture: 'Image : les flèches vont d’un élément à l’autre, Entrée garde les citations ouvertes',
    closer: 'Agrandir',
    further: 'Réduire',
    whole: 'Voir toute l’image',
    time: 'Choisir une période',
    from: 'De',
    until: 'À',
    story: 'Pas à pas',
    previous: 'Étape précédente',
    next: 'Étape suivante',
    close: 'Fermer',
    page: 'Ouvrir la page',
    newer: 'Il existe une version plus récente',
    withdrawn: 'Retiré par son éditeur',
    newest: 'Ouvrir la version la plus récente',
  },
  de: {
    picture: 'Bild: Die Pfeiltasten führen von Eintrag zu Eintrag, Enter hält die Zitate offen',
    closer: 'Vergrößern',
    further: 'Verkleinern',
    whole: 'Ganzes Bild zeigen',
    time: 'Zeitraum wählen',
    from: 'Von',
    until: 'Bis',
    story: 'Schritt für Schritt',
    previous: 'Voriger Schritt',
    next: 'Nächster Schritt',
    close: 'Schließen',
    page: 'Seite öffnen',
    newer: 'Es gibt eine neuere Fassung',
    withdrawn: 'Vom Herausgeber zurückgezogen',
    newest: 'Neueste Fassung öffnen',
  },
  es: {
    picture: 'Imagen: las flechas van de un elemento a otro, Intro deja abiertas las citas',
    closer: 'Acercar',
    further: 'Alejar',
    whole: 'Ver toda la imagen',
    time: 'Elegir un periodo',
    from: 'Desde',
    until: 'Hasta',
    story: 'Paso a paso',
    previous: 'Paso anterior',
    next: 'Paso siguiente',
    close: 'Cerrar',
    page: 'Abrir la página',
    newer: 'Hay una versión más reciente',
    withdrawn: 'Retirado por su editor',
    newest: 'Abrir la versión más reciente',
  },
  ko: {
    picture: '그림: 화살표 키로 항목을 옮겨 다니고, Enter로 인용문을 열어 둡니다',
    closer: '확대',
    further: '축소',
    whole: '전체 보기',
    time: '기간 선택',
    from: '시작',
    until: '끝',
    story: '단계별로 보기',
    previous: '이전 단계',
    next: '다음 단계',
    close: '닫기',
    page: '페이지 열기',
    newer: '더 새로운 판이 있습니다',
    withdrawn: '발행자가 철회했습니다',
    newest: '최신판 열기',
  },
}

/** The words of the controls in a language; English if none is given. */
export function aliveWords(language: SnapshotLanguage = 'en'): AliveWords {
  return words[language]
}
