import type { SnapshotLanguage } from '../../../model/snapshot.ts'

/** Simplified Chinese, traditional Chinese, Japanese, Korean: the four ways to draw a Han letter. */
export type HanFont = 'sc' | 'tc' | 'jp' | 'kr'

/**
 * Chooses how the Han letters of a picture are drawn, since Unicode gives one code to a letter that differs by country.
 * A picture in Korean draws them the Korean way. Otherwise each text with Han letters votes: a text with kana for
 * Japanese, one with Hangul for Korean, any other for each national standard that has all its letters. A draw goes to
 * Japanese or Korean if the picture has kana or Hangul anywhere, else to simplified, then to traditional Chinese.
 */
export function hanFont(texts: readonly string[], language?: SnapshotLanguage): HanFont {
  if (language === 'ko') return 'kr'
  const votes = texts.filter((text) => /\p{sc=Han}/u.test(text)).flatMap(votesOf)
  const count = (font: HanFont) => votes.filter((vote) => vote === font).length
  const most = Math.max(...drawOrder(texts).map(count))
  return drawOrder(texts).find((font) => count(font) === most) ?? 'sc'
}

const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/u
const HANGUL = /\p{sc=Hangul}/u

function votesOf(text: string): HanFont[] {
  if (KANA.test(text)) return ['jp']
  if (HANGUL.test(text)) return ['kr']
  const letters = text.match(/\p{sc=Han}/gu) ?? []
  return [...standards()]
    .filter(([, standard]) => letters.every((letter) => standard.has(letter)))
    .map(([font]) => font)
}

function drawOrder(texts: readonly string[]): HanFont[] {
  const first: HanFont[] = []
  if (texts.some((text) => KANA.test(text))) first.push('jp')
  if (texts.some((text) => HANGUL.test(text))) first.push('kr')
  return [...new Set<HanFont>([...first, 'sc', 'tc', 'jp', 'kr'])]
}

let known: Map<HanFont, Set<string>> | undefined

/** The letters of GB 2312, Big5, JIS X 0208 and KS X 1001. Node decodes these, so they need no tables of our own. */
function standards(): Map<HanFont, Set<string>> {
  known ??= new Map<HanFont, Set<string>>([
    ['sc', lettersOf('gbk', 0xa1, 0xa1)],
    ['tc', lettersOf('big5', 0xa1, 0x40)],
    ['jp', lettersOf('euc-jp', 0xa1, 0xa1)],
    ['kr', lettersOf('euc-kr', 0xa1, 0xa1)],
  ])
  return known
}

/** Decodes every pair of bytes from these on. GBK and EUC-KR hold their older standard where both bytes are at least A1. */
function lettersOf(encoding: string, lead: number, trail: number): Set<string> {
  const bytes: number[] = []
  for (let first = lead; first <= 0xfe; first++)
    for (let second = trail; second <= 0xfe; second++) bytes.push(first, second, 0x20)
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)).match(/\p{sc=Han}/gu))
}
