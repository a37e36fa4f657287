/// <reference types="@tarojs/taro" />

declare module '*.css';

// Constants of the build: config/index.ts.
declare const API_BASE_URL: string;
declare const MAP_TILES: string;
declare const MAP_ATTRIBUTION: string;
declare const NAVIGATION_LINK: string;
declare const PRECISE_LOCATION: boolean;
declare const DEMO_PEOPLE: boolean;
declare const DEMO_PLACE: { longitude: number; latitude: number; datum: 'gcj02'; address: string };
