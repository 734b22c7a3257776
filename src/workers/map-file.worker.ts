import { expose } from 'comlink'
import { createMapFileService } from './map-file-service'

expose(createMapFileService())
