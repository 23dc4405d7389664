import { extensionScenarios } from './extension-scenarios.ts';

extensionScenarios('firefox');
