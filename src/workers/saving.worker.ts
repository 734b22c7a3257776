import { expose } from 'comlink'
import { createSavingService } from './saving-service'

expose(createSavingService())
