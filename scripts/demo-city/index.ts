export { type DemoCityOptions, generateDemoCity, storyGate, storyGridCode } from './demo-city';
export type { DemoCity, DemoFeature, DemoKind } from './features';
