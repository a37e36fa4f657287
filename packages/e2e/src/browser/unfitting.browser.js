// Runs in the page (fits.ts sends it there) and answers with what does not fit.
(() => {
  const smallest = 44;
  const width = document.documentElement.clientWidth;
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  const called = (element) =>
    `${element.id ? `#${element.id}` : `.${element.getAttribute('class')}`} "${(element.textContent ?? '').slice(0, 20)}"`;
  // Maps and wheels move inside a frame; a back button may reach into the edge.
  const moves = '.map, .before-after, .weui-picker, .scrolls';
  // What is cut off on purpose, with an ellipsis, ends where its frame does.
  const isCut = (element) => {
    for (let frame = element.parentElement; frame; frame = frame.parentElement) {
      if (getComputedStyle(frame).overflowX !== 'visible')
        return frame.getBoundingClientRect().right <= width + 1;
      if (frame.id.startsWith('page-')) return false;
    }
    return false;
  };
  const wide = [...document.querySelectorAll('[id^="page-"] *')]
    .filter((element) => seen(element) && !element.closest(moves))
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (right > width + 1 || left < -13) && !isCut(element);
    })
    .map((element) => `wider than the screen: ${called(element)}`);
  const small = [...document.querySelectorAll('[id^="page-"] .tap')]
    .filter(seen)
    .filter((element) => {
      const box = element.getBoundingClientRect();
      // Half a pixel is the rounding of layouts.
      return box.height < smallest - 0.5 || box.width < smallest - 0.5;
    })
    .map((element) => `smaller than ${smallest} px: ${called(element)}`);
  return [...wide.slice(0, 3), ...small.slice(0, 3)];
})();
