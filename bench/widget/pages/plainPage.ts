import { plain, windowed } from './plain.ts'
import { serveBench } from './page.ts'

Object.assign(window, { bench: serveBench({ plain, windowed }) })
