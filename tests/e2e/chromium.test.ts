import { browserGestureScenarios } from './browser-gestures.ts';
import { extensionScenarios } from './extension-scenarios.ts';

extensionScenarios('chromium', browserGestureScenarios);
