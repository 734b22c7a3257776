import { expose } from 'comlink'
import { createLayoutService } from './layout-service'

expose(createLayoutService())
