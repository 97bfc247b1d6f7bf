// Loaded into the process that is measured (`node --expose-gc --import`): tells what it has used so far when asked.
process.on('message', (question) => {
  if (question === 'memory') {
    globalThis.gc?.()
    process.send?.(process.memoryUsage.rss())
  } else {
    const { user, system } = process.cpuUsage()
    process.send?.(user + system)
  }
})
// The questions must not be what keeps the process alive.
process.channel?.unref()
