import { runnerImport } from 'vite'

const root = '/work/main'
const { module } = await runnerImport(`${root}/bench/widget.ts`, { configFile: false, root })
await module.widget({
  quick: true,
  subjects: process.argv[2].split(','),
  print: (t) => console.log(t + '\n'),
})
