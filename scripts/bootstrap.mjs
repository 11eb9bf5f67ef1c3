// Runs before anything is installed, on whatever Node the host has. This file keeps to syntax that an old Node can
// read, so that an old Node gets a sentence and not a stack trace; the work is behind the dynamic import.
//   node scripts/bootstrap.mjs [install] [build | rebuild] [remember]

var OLDEST_NODE = 20
var major = Number(process.versions.node.split('.')[0])

if (major < OLDEST_NODE) {
  console.error(
    'Rhomboid needs Node ' + OLDEST_NODE + ' or later to start; this is Node ' + process.versions.node +
      '. Install a newer one from https://nodejs.org and run the command again.',
  )
  process.exitCode = 1
} else {
  import('./prepare.mjs').then(function (door) {
    return door.prepare(process.argv.slice(2))
  }).then(function (exitCode) {
    process.exitCode = exitCode
  }).catch(function (error) {
    console.error('Rhomboid could not get ready: ' + (error && error.message ? error.message : error))
    process.exitCode = 1
  })
}
