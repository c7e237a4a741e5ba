import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNames } from '../../../server/names/compare-names.ts'

const compare = (a: string, b: string) => compareNames(a, b, 'Person')

describe('people’s names', () => {
  it.each([
    ['Volodymyr Zelenskyy', 'Vladimir Zelensky', 'a given name in two languages, a romanisation variant'],
    ['Yang Jiechi', 'Yang Jie-chi', 'a given name apart or together'],
    ['Sergey Lavrov', 'Sergey Viktorovich Lavrov', 'a patronymic in one'],
    ['Jean-Claude Juncker', 'J.-C. Juncker', 'initials'],
    ['Lee Jae-myung', 'Ri Jae Myung', 'a Korean family name in North and South'],
    ['Park Chung-hee', 'Pak Jeong-hui', 'romanisations of two syllables'],
    ['Kim Jong-uun', 'Kim Jong Un', 'a letter too many in a syllable'],
    ['SergeiLavrov', 'Sergei Lavrov', 'a lost space'],
    ['Ig0r Sechin', 'Igor Sechin', 'a digit read for a letter'],
    ['Donlad Trump', 'Donald Trump', 'swapped letters'],
  ])('%s and %s are the same: %s', (a, b) => {
    expect(compare(a, b).verdict).toBe('same')
  })

  it.each([
    ['Angela Merkel', 'Angela Merker', 'a consonant'],
    ['Muammar Gaddafi', 'Moammar Qaddafi', 'Arabic romanisation, in both words'],
    ['Akhtar Mansour', 'Akhtar Mohammad Mansour Shah', 'several names in one only'],
    ['Li Zhanshu', 'Li Zanshu', 'one letter of a syllable of three or more'],
    ['Ahmed Ali', 'Ali Ahmed', 'another order'],
    ['فرناندو بيريز', 'Fernando Pérez', 'consonants alone'],
  ])('%s and %s are doubtful: %s', (a, b) => {
    expect(compare(a, b).verdict).toBe('doubtful')
  })

  it.each([
    ['Kim Jong Un', 'Kim Jong Il', /jongun and jongil/],
    ['Kim Yong-chol', 'Kim Yong-chun', /yongchol and yongchun agree to 60 %/],
    ['Kim Yong-nam', 'Kim Yong-nim', /yongnam and yongnim agree to 67 %/],
    ['Cho Tae-yul', 'Cho Tae-yun', /taeyul and taeyun/],
    ['Kim Yong-hyun', '김홍균', /yonghyun and honggyun/],
    ['Li Qiang', 'Li Keqiang', /qiang and keqiang/],
    ['Tamim bin Hamad al-Thani', 'Hamad al-Thani', /son and father/],
    ['Muhammad bin Salman bin Abdulaziz', 'Salman bin Abdulaziz', /son and father/],
    ['George W. Bush', 'George Washington', /a middle initial/],
    ['김정은', '김종은', /character/],
    ['John Smith Jr.', 'John Smith Sr.', /generations/],
    ['Abdullah II', 'Abdullah I of Jordan', /one name alone/],
    ['Pope Benedict XV', 'Pope Benedict XVI', /generations/],
    ['Mr Smith', 'Mrs Smith', /a man and a woman/],
    ['Alexei Navalny', 'Alexei Navalnaya', /surname/],
    ['Ivan Petrov', 'Ivan Petrova', /surname/],
    ['Fabricio Castro', 'Fabricia Castro', /given name/],
    ['Alexei Navalny', 'Yulia Navalnaya', /agree/],
    ['Barack Obama', 'Michelle Obama', /agree/],
    ['Tim Cook', 'Tom Cook', /tim and tom/],
    ['Mohammed bin Salman', 'Salman bin Mohammed', /other way round/],
    ['Sergey Ivanovich Petrov', 'Sergey Petrovich Petrov', /agree/],
    ['Abdul Rahim Wardak', 'Abdul Rahman Wardak', /agree/],
    ['Putin', 'Vladimir Putin', /one name alone/],
    ['Hans O. Friedrich', 'Hans Joachim Friedrich', /agree to 0 %/],
    ['', 'Vladimir Putin', /no words/],
  ])('%s and %s are different', (a, b, reason) => {
    const { verdict, reasons } = compare(a, b)
    expect(verdict).toBe('different')
    expect(reasons.join('; ')).toMatch(reason)
  })

  it('says for the reader of a proposal what agrees and what does not', () => {
    expect(compare('Emanuel Macron', 'Emmanuel Jean-Michel Macron').reasons).toEqual([
      'emanuel and emmanuel agree to 98 %',
      'macron in both',
      'jean in one only',
      'michel in one only',
    ])
  })

  it('compares in both directions alike, and any name with itself as the same', () => {
    const word = fc.constantFrom('Kim', 'Jong', 'Un', 'Maria', 'bin', 'Jr', 'Mr', 'Al', 'Ivanova', 'J.', ',', '김정은')
    const name = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(compare(b, a).verdict).toBe(compare(a, b).verdict)
        const { score, worst } = compare(a, b)
        expect(score >= 0 && score <= 1 && worst >= 0 && worst <= 1).toBe(true)
      }),
    )
    expect(compare('Ursula von der Leyen', 'Ursula von der Leyen')).toMatchObject({
      score: 1,
      worst: 1,
      verdict: 'same',
    })
  })

  it('leaves texts too long for a name alone', () => {
    const long = 'Maria '.repeat(2_000_000)
    expect(compare(long, long).reasons).toEqual(['too long for a name'])
  })
})
