import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../support/repository.ts'

/** A news report of 4 November 2024 as it was published. It is not ours, so it is read where it lies. */
export const SEOUL_ARTICLE = join(ROOT, '../shared/data/seoul-article/article.txt')

export const hasSeoulArticle = existsSync(SEOUL_ARTICLE)
if (!hasSeoulArticle) console.log(`Skipped: the real article is not at ${SEOUL_ARTICLE}`)

export const seoulArticle = (): string => readFileSync(SEOUL_ARTICLE, 'utf8')
