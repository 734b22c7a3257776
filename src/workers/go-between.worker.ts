import { expose } from 'comlink'
import { createGoBetweenService } from './go-between-service'

expose(createGoBetweenService())
