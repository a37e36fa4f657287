import type { Catalogue, Category, Condition } from './catalogue';

/** The category with this code, or undefined. */
export function findCategory(catalogue: Catalogue, code: string): Category | undefined {
  return catalogue.categories.find((category) => category.code === code);
}

/** The condition of this category with this code, or undefined. */
export function findCondition(category: Category, code: string): Condition | undefined {
  return category.conditions.find((condition) => condition.code === code);
}
