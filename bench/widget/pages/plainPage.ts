import { serveBench } from './page.ts'
import { plain, windowed } from './plain.ts'

Object.assign(window, { bench: serveBench({ plain, windowed }) })
