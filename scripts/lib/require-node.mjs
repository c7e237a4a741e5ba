// Every script imports this first. Its syntax is old, so that an old Node prints this message and no stack trace.
const OLDEST = [20, 19]

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(`Parley needs Node.js ${OLDEST.join('.')} or newer; this is ${process.versions.node}.`)
  process.exit(1)
}
