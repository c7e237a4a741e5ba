import type { SchemaAnswer } from '../../../model/api/console.ts'

/** A graph of little, as the server describes it. */
export const schema: SchemaAnswer = {
  labels: [
    { name: 'Person', count: 89, properties: ['id', 'name', 'description'] },
    { name: 'Meeting', count: 73, properties: ['id', 'name', 'date', 'status', 'topics'] },
  ],
  relations: [
    { name: 'PARTICIPATED_IN', count: 468, properties: ['role', 'title'] },
    { name: 'HELD_IN', count: 60, properties: ['place'] },
  ],
}
