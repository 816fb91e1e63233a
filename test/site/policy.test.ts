// The Content-Security-Policy of the site.

import { theSite } from './built.ts'
import { policyInFiles, policyLaws } from './policy.ts'

const site = theSite()

policyInFiles(site)
policyLaws(site, '/likelihood/', 'covariance')
