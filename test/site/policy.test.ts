// The Content-Security-Policy of the site.

import { theSite } from './built.ts'
import { policyLaws } from './policy.ts'

policyLaws(theSite(), '/pca/', 'covariance')
