import { OrganisationEntity } from './organisation.entity';
import { PersonEntity } from './person.entity';
import { RoleGrantEntity } from './role-grant.entity';

/** For the data source of whoever seeds people or imports staff. */
export const peopleEntities = [PersonEntity, OrganisationEntity, RoleGrantEntity];
