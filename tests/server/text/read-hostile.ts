// Reads one hostile text in its own process. Prints the number of meetings, the notes, and the peak memory in MB.
// Arguments: name of the text, characters.
import { readArticle } from '../../../server/text/read-article.ts'
import { hostileTexts } from './hostile-texts.ts'

const [, , name = '', size = '0'] = process.argv
const make = hostileTexts[name]
if (make === undefined) throw new Error(`There is no hostile text "${name}"`)
const reading = readArticle(make(Number(size)), { publishedAt: '2024-05-15' })
const taken = {
  meetings: reading.meetings.length,
  notes: reading.notes,
  megabytes: process.resourceUsage().maxRSS / 1e3,
}
process.stdout.write(JSON.stringify(taken))
