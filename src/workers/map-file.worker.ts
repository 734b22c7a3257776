import { expose } from 'comlink'
import { createMapFileService } from './map-file-service'
import { createVersionsService } from './versions-service'

// An earlier version is a map file, so one worker's code serves both.
expose({ ...createMapFileService(), ...createVersionsService() })
