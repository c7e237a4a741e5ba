import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { ofType, readExample } from './example.ts'

const folder = '../shared/data/seoul-context'
const missing = !existsSync(folder)
if (missing) console.log(`Skipped: ${folder} is missing. It holds the facts that the example is written from`)

const Rows = z.array(z.record(z.string(), z.string()))
const table = (name: string) => Rows.parse(parse(readFileSync(`${folder}/${name}.csv`), { columns: true, bom: true }))
const list = (text = '') =>
  text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')
const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()

describe.skipIf(missing)('the bundled example has, from the facts it is written from,', async () => {
  const { claims } = missing ? { claims: [] } : await readExample()
  const kinds: Record<string, string> = {
    bilateral: 'talks',
    multilateral: 'conference',
    'state visit': 'visit',
    'field visit': 'visit',
    'phone call': 'call',
    'video conference': 'call',
  }

  it('all meetings, with their kind, mode, days, place, status and topics', () => {
    const facts = table('meetings').map(
      ({ id, kind = '', mode, start, end, place, place_state: state, status, topics }) => {
        return {
          id,
          kind: kinds[kind] ?? kind,
          mode,
          date: start === end ? start : `${start}/${end}`,
          place,
          state,
          status,
          topics: list(topics),
        }
      },
    )
    const states = new Map(ofType(claims, 'HELD_IN').map(({ from, to }) => [from, to]))
    const meetings = ofType(claims, 'Meeting').map(
      ({ key: id, values: { kind, mode, date, place = '', status, topics } }) => {
        return { id, kind, mode, date, place, state: states.get(id) ?? '', status, topics }
      },
    )
    expect(sorted(meetings)).toEqual(sorted(facts))
  })

  it('all participants with their role and whom they represented, and the hosts', () => {
    const hosts = table('meetings')
      .filter(({ host }) => host !== '')
      .map(({ id, host }) => ({ to: id, from: host }))
    const facts = table('participation').map(({ meeting_id: to, participant_id: from, role, representing }) => ({
      to,
      from,
      role,
      representing,
    }))
    const further = hosts.filter(({ to, from }) => !facts.some((fact) => fact.to === to && fact.from === from))
    const all = [...facts, ...further.map((host) => ({ ...host, role: 'host', representing: host.from }))]
    const ties = ofType(claims, 'PARTICIPATED_IN').map(({ from, to, values: { role, representing } }) => ({
      to,
      from,
      role,
      representing,
    }))
    expect(sorted(ties)).toEqual(sorted(all))
  })

  it('all posts with their days', () => {
    const own = table('people').map(({ id: from, title_held: title, represents: to, from: since, to: until }) => ({
      from,
      to,
      title,
      since,
      until,
    }))
    const other = table('other_posts').map(
      ({ person_id: from, title_held: title, represents: to, from: since, to: until }) => ({
        from,
        to,
        title,
        since,
        until,
      }),
    )
    const ties = ofType(claims, 'REPRESENTS').map(({ from, to, values: { title, since = '', until = '' } }) => ({
      from,
      to,
      title,
      since,
      until,
    }))
    expect(sorted(ties)).toEqual(sorted([...own, ...other]))
  })

  it('all identifiers and other names', () => {
    const facts = table('people').map(({ id, name, other_names: aliases, wikidata }) => ({
      id,
      name,
      aliases: list(aliases),
      keys: wikidata === '' ? [] : [`wikidata:${wikidata}`],
    }))
    const people = ofType(claims, 'Person').map(({ key: id, values: { name, aliases = [], keys = [] } }) => ({
      id,
      name,
      aliases,
      keys,
    }))
    expect(sorted(people)).toEqual(sorted(facts))
  })

  it('all other relations', () => {
    const relation: Record<string, string> = {
      HEADS: 'MEMBER_OF',
      SERVES_IN: 'MEMBER_OF',
      MEETING_OF: 'PART_OF',
      ON_SIDELINES_OF: 'PART_OF',
      REPLACED_BY: 'FOLLOWED_BY',
      LED_TO: 'FOLLOWED_BY',
    }
    const facts = table('relations').map(({ subject: from, predicate = '', object: to }) => ({
      type: relation[predicate] ?? predicate,
      from,
      to,
    }))
    const types = new Set(facts.map(({ type }) => type))
    const ties = claims.filter(({ type }) => types.has(type)).map(({ type, from, to }) => ({ type, from, to }))
    expect(sorted(ties)).toEqual(sorted(facts))
  })
})
