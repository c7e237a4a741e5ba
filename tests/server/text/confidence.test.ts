import { describe, expect, it } from 'vitest'
import { meetingConfidence } from '../../../server/text/meetings/confidence.ts'
import { readArticle } from '../../../server/text/read-article.ts'

describe('how sure a meeting is', () => {
  it('follows from how often its kind of rule was right', () => {
    expect(meetingConfidence('met', 0)).toBeGreaterThan(meetingConfidence('visited-pronoun', 0))
  })

  it('is what is assumed of any rule, where one was never counted', () => {
    expect(meetingConfidence('a new rule', 0)).toBe(0.85)
  })

  it('is never certainty, however often a rule was right', () => {
    for (const { confidence } of readArticle('Ann Lee met Bob Ray. Ann Lee held talks with Tomas Reyes.').meetings)
      expect(confidence).toBeLessThan(0.95)
  })

  it('is less where a participant is known by a pronoun', () => {
    const [named, pronoun] = readArticle('Minister Ann Lee met Bob Ray in Lima. She met Tomas Reyes in Oslo.').meetings
    expect(pronoun?.confidence).toBeLessThan(named?.confidence ?? 0)
  })
})
