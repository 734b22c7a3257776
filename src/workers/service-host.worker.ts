import { type ServiceName, startService } from './start-service'

// One file for all services, so that what they share is loaded and kept for offline use once.
void startService(self.name as ServiceName)
