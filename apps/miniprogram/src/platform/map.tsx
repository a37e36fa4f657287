import { View } from '@tarojs/components';
import type { Place } from '@weilinli/contracts';
import { fromWgs84, toWgs84 } from '@weilinli/domain';
import { map as createMap, divIcon, type Map as LeafletMap, latLngBounds, marker, tileLayer } from 'leaflet';
import { type RefObject, useEffect, useRef } from 'react';

/** How much a pin presses: drawn in its colour, and with a mark of its own. */
export type PinTone = 'overdue' | 'due-soon' | 'usual' | 'done';

export interface Pin {
  key: string;
  place: Place;
  words: string;
  tone?: PinTone;
}

interface PlaceMapProps {
  centre: Place;
  /** The person looking, if that is what the centre is. */
  here?: Place;
  pins?: readonly Pin[];
  onPin?: (key: string) => void;
  /** `day`: the map is what the page is about. */
  size?: 'usual' | 'day';
}

const nothing: readonly Pin[] = [];
const marks: Record<PinTone, string> = { overdue: '!', 'due-soon': '…', usual: '', done: '✓' };

/** Pins around a centre. In a browser by Leaflet, with tiles if the build names any, else on a plain ground. */
export function PlaceMap({ centre, here, pins = nothing, onPin, size = 'usual' }: PlaceMapProps) {
  const element = useRef<HTMLElement>(null);
  const { longitude, latitude } = asShown(centre);
  useEffect(() => {
    if (!element.current) return undefined;
    const map = drawn(element.current, latitude, longitude, 16);
    if (here) {
      const at = asShown(here);
      marker([at.latitude, at.longitude], {
        icon: icon('map-here', 20),
        interactive: false,
        keyboard: false,
        alt: '我的位置',
      }).addTo(map);
    }
    for (const pin of pins) {
      const at = asShown(pin.place);
      marker([at.latitude, at.longitude], { icon: pinIcon(pin), title: pin.words, alt: pin.words })
        .on('click', () => onPin?.(pin.key))
        .addTo(map);
    }
    const all = pins.map(({ place }) => asShown(place));
    if (all.length > 0) {
      map.fitBounds(
        latLngBounds([
          [latitude, longitude],
          ...all.map((at): [number, number] => [at.latitude, at.longitude]),
        ]).pad(0.2),
        { maxZoom: 17, animate: false },
      );
    }
    return () => void map.remove();
  }, [latitude, longitude, here, pins, onPin]);
  return <MapGround height={size === 'day' ? 'map-day' : ''} canvas={element} />;
}

interface PlaceChooserProps {
  start: Place;
  /** The place under the pin, in GCJ-02, after each move. */
  onMove: (place: Place) => void;
}

/** A map that moves under a fixed pin. */
export function PlaceChooser({ start, onMove }: PlaceChooserProps) {
  const element = useRef<HTMLElement>(null);
  const first = useRef(asShown(start));
  const report = useRef(onMove);
  report.current = onMove;
  useEffect(() => {
    if (!element.current) return undefined;
    const map = drawn(element.current, first.current.latitude, first.current.longitude, 17);
    map.on('moveend', () => {
      const { lng, lat } = map.getCenter();
      report.current({ longitude: lng, latitude: lat, datum: 'gcj02' });
    });
    return () => void map.remove();
  }, []);
  return <MapGround height="map-tall" canvas={element} aim />;
}

function MapGround({
  height,
  canvas,
  aim = false,
}: {
  height: '' | 'map-tall' | 'map-day';
  canvas: RefObject<HTMLElement>;
  aim?: boolean;
}) {
  return (
    <View
      className={`map ${height} ${MAP_TILES ? '' : 'map-plain'}`}
      {...{ role: 'region', ariaLabel: '地图' }}
    >
      <View ref={canvas} className="map-canvas" />
      {aim ? (
        <View className="map-aim">
          <View className="map-pin" />
        </View>
      ) : null}
    </View>
  );
}

function drawn(element: HTMLElement, latitude: number, longitude: number, zoom: number): LeafletMap {
  const map = createMap(element, {
    zoomControl: false,
    attributionControl: MAP_ATTRIBUTION !== '',
    minZoom: 11,
    maxZoom: 19,
  });
  if (MAP_TILES) tileLayer(MAP_TILES, { attribution: MAP_ATTRIBUTION, maxZoom: 19 }).addTo(map);
  map.on('move', () => {
    const { x, y } = map.layerPointToContainerPoint([0, 0]);
    element.style.backgroundPosition = `${x}px ${y}px`;
  });
  return map.setView([latitude, longitude], zoom, { animate: false });
}

function icon(className: string, size: number) {
  return divIcon({
    className: '',
    html: `<div class="${className}"></div>`,
    iconSize: [size, size],
    iconAnchor: [size / 2, size],
  });
}

function pinIcon({ tone = 'usual' }: Pin) {
  return divIcon({
    className: '',
    html: `<div class="map-pin map-pin-${tone}"><span class="map-pin-mark">${marks[tone]}</span></div>`,
    iconSize: [28, 28],
    iconAnchor: [14, 28],
  });
}

// Chinese tiles and the API's answers are GCJ-02; a browser's position is not.
function asShown(place: Place) {
  return fromWgs84(toWgs84(place, place.datum), 'gcj02');
}
