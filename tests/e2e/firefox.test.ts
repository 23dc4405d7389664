import { extensionScenarios } from './extension-scenarios.ts';
import { readerViewScenarios } from './firefox-reader-view.ts';

extensionScenarios('firefox', readerViewScenarios);
